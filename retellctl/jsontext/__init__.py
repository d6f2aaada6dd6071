"""The one place that splits, decodes and writes JSON."""
