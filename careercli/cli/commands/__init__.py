"""The commands: a file each, with the name that people type."""
