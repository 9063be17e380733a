"""How the catalogues of the interface's strings are kept: `python -m translation` brings them up to date."""
