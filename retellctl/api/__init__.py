"""The thin layer under the commands: it knows HTTP and no terminal."""
