"""Speed and size, measured: `make benchmark`. Figures compare only within one run on one machine."""
