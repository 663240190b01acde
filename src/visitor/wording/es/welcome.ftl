### Translated by machine; no person has signed it off. status: complete
### The welcome, and what stands around every page. `index.html` names these keys; the server fills
### them in for the page's language, and the app writes them anew when another is chosen.

skip = Ir al contenido principal
bar-title = Servicios para víctimas
leave-page = Salir de esta página

welcome-heading = ¿Sufrió usted un delito?
welcome-lead = No tiene que pasar por esto sin ayuda, y no es su culpa. Podemos ayudarle a encontrar apoyo y explicarle qué pasa después.
welcome-time = Toma unos diez minutos. Puede saltarse casi todas las preguntas.
welcome-locked = Sus respuestas se cierran con una clave antes de salir de esta pantalla. Solo nuestro personal puede leerlas.
welcome-everyone = Ayudamos a todas las personas. Nunca preguntamos por el estatus migratorio.
alerts-heading = ¿Quiere saber de una persona detenida?
alerts-lead = Usted puede recibir avisos cuando la persona salga en libertad o sea trasladada, y de fechas de la corte. No cuesta nada. A la persona no se le dice.
alerts-time = Toma unos cinco minutos.
start = Empezar

cannot-start = Esta página no puede empezar aquí. Por favor, llame y le ayudaremos por teléfono:
needs-javascript = Esta página necesita JavaScript. Por favor, llame y le ayudaremos por teléfono:

danger-heading = ¿Está en peligro ahora?
danger-911 = Policía, bomberos o ambulancia
danger-988 = Alguien con quien hablar, de día y de noche

leaving-heading = Salir rápido
leaving-body = “Salir de esta página” está arriba y abajo en cada página. Abre enseguida otra página. Presionar tres veces la tecla Shift (Mayús) hace lo mismo. Salir así no quita esta página de la lista de páginas que este navegador ha visitado, ni detiene programas que vigilen este dispositivo.

rather-talk = ¿Prefiere hablar? Llame al:
demonstration = Esto es una demostración, no un servicio de una agencia.

machine-made = Esta traducción la hizo una máquina. Ninguna persona la ha revisado.
machine-made-english = This translation was made by a machine. No person has checked it.
