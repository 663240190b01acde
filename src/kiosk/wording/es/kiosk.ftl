### Translated by machine; no person has signed it off. status: complete
### What only a kiosk says.

finish-and-erase = Terminar y borrar

help-button = Ayuda
help-heading = Pida ayuda a una persona de la oficina
help-call = ☎ { $telephone } | { $office }
help-close = Cerrar
reach = Bajar el contenido

attract-subject = Ayuda para personas que sufrieron un delito
attract-begin = Toque la pantalla para empezar
attract-language = Elija su idioma

idle-heading = ¿Necesita más tiempo?
idle-body = Si no hace nada, borramos sus respuestas y esta pantalla vuelve al inicio.
idle-more = Necesito más tiempo
idle-told = { $count ->
    [one] Si no hace nada durante { $count } segundo, le preguntamos si necesita más tiempo. Si nadie responde, borramos lo que dijo aquí.
    [many] Si no hace nada durante { $count } de segundos, le preguntamos si necesita más tiempo. Si nadie responde, borramos lo que dijo aquí.
   *[other] Si no hace nada durante { $count } segundos, le preguntamos si necesita más tiempo. Si nadie responde, borramos lo que dijo aquí.
 }
idle-left = { $count ->
    [one] Queda { $count } segundo
    [many] Quedan { $count } de segundos
   *[other] Quedan { $count } segundos
 }

keyboard = Teclado en la pantalla
keyboard-enter = Usar las teclas de la pantalla
key-shift = Mayús.
key-delete = Borrar
key-space = Espacio
key-done = Listo
key-signs = Signos
key-letters = Letras
key-layout = Teclado: { $name }
keyboard-pinyin = Este teclado escribe letras latinas, para escribir en pinyin. No puede escribir caracteres chinos.
