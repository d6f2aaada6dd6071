"""The one way to standard output and standard error; what is unsafe is made safe here."""

from .options import OutputOptions
from .sink import Sink

__all__ = ["OutputOptions", "Sink"]
