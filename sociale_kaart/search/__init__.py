"""From what someone types to ranked, explained results."""

import os

# Before numpy is imported anywhere: its matrix library reads these when it is loaded. A query is
# too small to gain from a second thread, and two users of such a pool wait for each other: a
# question then took forty times as long (decision 14).
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
