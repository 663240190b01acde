### What only a kiosk says.

finish-and-erase = Finish and erase
