"""The one place that takes JSON apart."""
