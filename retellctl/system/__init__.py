"""Private files, folders and variables of this machine, and what may be shown of a text."""
