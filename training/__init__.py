"""How the bundled Indonesian pipeline is made."""
