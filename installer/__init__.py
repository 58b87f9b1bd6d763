"""How the program comes to a machine: the environment of a checkout, and the program folder."""
