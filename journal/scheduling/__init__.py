"""What the system's own scheduler is told: a module a system. Each takes away again what it wrote.

All of them call ``inmind remind`` once an hour while somebody is logged in, at the minute of the reminder's
time, and whether anything is due is decided there. So the same rule holds everywhere, "in an hour" needs no
timer of its own, a waking computer catches up at its next look, and another day or hour changes no file.
A look costs some 20 ms of a processor, and wakes no computer that sleeps.
"""
