### What only a kiosk says.

finish-and-erase = Terminar y borrar
