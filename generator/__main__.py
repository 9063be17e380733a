"""`python -m generator` is the command `lembar`."""

from generator.cli import app

app(prog_name="lembar")
