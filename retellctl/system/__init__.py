"""Private files, folders and variables of this machine, and what of a text may be shown."""
