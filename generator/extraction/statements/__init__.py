"""Who says what: quoted and reported speech, its speakers, and what each statement does."""
