### Translated by machine; no person has signed it off. status: complete
### What the app says before its later part is there: in the first section of the questionnaire, and
### around every page.

neutral-title = Le damos la bienvenida
page-title = Pregunta { $number }
page-title-error = Error: pregunta { $number }
page-title-check = Sus respuestas
page-title-sent = Listo

comfort = Idioma y pantalla
leaving = Saliendo…
leave-presses = { $presses ->
    [one] Presione Shift una vez más para salir.
    [many] Presione Shift { $presses } veces más para salir.
   *[other] Presione Shift { $presses } veces más para salir.
 }
stop-link = Parar y seguir más tarde
guides-about = Leer más sobre esto

progress = Parte { $number } de { $of }: { $section }
why-we-ask = Por qué preguntamos
continue = Continuar
back = Atrás
finish = Terminar y borrar esta pantalla
problem-heading = { $count ->
    [one] Hay un problema
    [many] Hay { $count } de problemas
   *[other] Hay { $count } problemas
 }
advice-heading = Por favor, revise esto

later-heading = Un momento
later-underway = El resto de esta página está en camino.
later-failed = No pudimos cargar el resto de esta página. Sus respuestas siguen aquí. Inténtelo de nuevo.
later-again = Intentar de nuevo

not-loaded-number = el número que está en el sitio web de la oficina
not-loaded-office = la oficina
