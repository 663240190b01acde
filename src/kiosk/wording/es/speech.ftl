### Translated by machine; no person has signed it off. status: complete
### What reads the page aloud, and what it says of the page.

listen = Escuchar
listen-none = Esta pantalla no tiene voz en este idioma y no puede leerle la página. Una persona de la oficina sí puede.
listen-advice = Primero conecte unos audífonos. Sin ellos, las personas cerca de usted pueden oír lo que se lee.
listen-start = Empezar a leer
listen-not-now = Ahora no
listen-pause = Pausa
listen-go-on = Seguir leyendo
listen-again = Repetir
listen-page = Leer esta página
listen-slower = Más lento
listen-faster = Más rápido
listen-speed = Velocidad { $step } de { $of }
listen-quieter = Más bajo
listen-louder = Más alto
listen-volume = Volumen { $step } de { $of }
listen-how = Cómo moverse
listen-stop = Dejar de leer
listen-failed = Ahora no hay sonido. Pida ayuda a una persona de la oficina.
listen-keys = Esta pantalla habla. Presione la flecha hacia abajo o Tab para avanzar, y la flecha hacia arriba para volver. Presione Entrar para elegir. Presione un número del 1 al 9 para elegir una opción. Presione 0 para oír otra vez, y la tecla de asterisco para oír la página desde el principio. Presione la tecla de barra para hacer una pausa. Presione más o menos para cambiar el volumen. Presione Mayús tres veces para borrar todo y salir.

attract-talk = Para oír esta pantalla: conecte unos audífonos y presione 5

say-heading = título
say-button = botón
say-link = enlace
say-radio = elija una
say-checkbox = casilla
say-field = campo de texto
say-list = lista
say-list-keys = lista, elija con las flechas a los lados
say-number = presione { $number }
say-picture = imagen
say-option = opción { $number } de { $of }
say-chosen = elegida
say-not-chosen = no elegida
say-ticked = marcada
say-not-ticked = no marcada
say-pressed = activado
say-not-pressed = desactivado
say-open = abierto
say-closed = cerrado
say-current = elegido ahora
say-disabled = no se puede usar ahora
say-wrong = tiene un error
say-empty = vacío
say-hidden = oculto
say-digits = { $count ->
    [one] { $count } número escrito
    [many] { $count } de números escritos
   *[other] { $count } números escritos
 }
say-digit = Número escrito
say-digit-key = Tecla de número
say-deleted = Borrado
say-no-option = No hay una opción con ese número.
say-end = No hay nada más aquí.
