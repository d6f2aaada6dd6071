"""The command line for Retell AI's voice agents."""

__version__ = "0.1.0"
