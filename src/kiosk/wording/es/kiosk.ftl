### What only a kiosk says.

finish-and-erase = Terminar y borrar

help-button = Ayuda
help-heading = Pida ayuda a una persona de la oficina
help-call = ☎ { $telephone } | { $office }
help-close = Cerrar
reach = Bajar el contenido
