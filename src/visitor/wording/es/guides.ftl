### Translated by machine; no person has signed it off. status: complete
### What stands around the guides; the guides themselves lie in `guides/`.

guides-link = Guías y líneas de ayuda
guides-heading = Guías y líneas de ayuda
guides-body = Puede leerlas en cualquier momento. No se guarda nada de lo que lea, y sus respuestas le esperan.
guides-all = Todas las guías
guides-return = Volver a donde estaba
guides-loading = Un momento…
guides-failed = No pudimos cargar las guías. Inténtelo de nuevo más tarde.
