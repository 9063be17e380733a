"""What happened: event words, who takes part, when and where, and who asserts or denies it."""
