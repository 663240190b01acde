### Translated by machine; no person has signed it off. status: complete
### The accessibility statement.

# What was tested must be true of the version that is shipped: change it with the tests, not before them.
guide-access = ¿Pueden todas las personas usar esto?
    .summary = Lo que hicimos para que todas las personas puedan usar estas páginas, lo que se probó y lo que no
    .body =
        Queremos que cualquier persona pueda pedir ayuda aquí. Seguimos las reglas que se llaman WCAG 2.2, nivel AA. Estas páginas son una demostración. Ninguna persona experta de fuera las ha revisado.

        ## Lo que usted puede cambiar
        - el idioma, en todas las páginas
        - el tamaño del texto, hasta el doble
        - los colores, para que haya más contraste
        - en un quiosco: todos los botones en la mitad de abajo de la pantalla
        - en un quiosco: la lectura en voz alta. Conecte unos audífonos y elija «Escuchar». Puede hacer una pausa, oír otra vez, y cambiar la velocidad y el volumen.
        - en un quiosco: el tiempo. Le preguntamos antes de borrar la pantalla, y puede pedir más tiempo una y otra vez.

        ## Cómo puede usarlo
        - con el dedo, con el mouse o solo con el teclado
        - en un quiosco, sin mirar la pantalla: conecte unos audífonos y presione 5 en la primera pantalla
        - con el texto más grande, o en un teléfono pequeño
        - sin movimiento, si lo apagó en su dispositivo
        - sin sonido y sin ver los colores

        ## Lo que se probó
        - Se hicieron visitas completas en tres tipos de navegador: Chromium, Firefox y WebKit.
        - Un programa de prueba que se llama axe buscó barreras en las páginas, en cada idioma y con varios tamaños y colores.
        - En una pantalla angosta, un programa le dio más espacio al texto. No encontró ninguna parte cortada.
        - Se hicieron visitas completas solo con el teclado y solo con el dedo.
        - Un programa recorrió las páginas más largas tecla por tecla. El lugar donde estaba siempre quedó a la vista.
        - Revisamos el texto que recibe un lector de pantalla: los nombres de los campos, los errores y los pasos.
        - Se hizo una visita completa en un quiosco solo con teclas, según lo que la voz recibió para decir.
        - Un programa midió nuestros propios textos en inglés. Todos se pueden leer con seis años de escuela.

        ## Lo que no se probó
        - En Firefox y WebKit, axe vio la mayoría de las páginas solo en inglés.
        - Nadie ha probado estas páginas con un lector de pantalla real, como JAWS, NVDA o VoiceOver.
        - Ninguna persona con discapacidad las ha probado todavía.
        - Ninguna persona ha escuchado una visita completa. Las voces pueden decir mal algunas palabras.
        - El quiosco se probó en una computadora, no en un puesto real con audífonos reales.
        - Una máquina hizo las traducciones, también esta. Mientras ninguna persona apruebe una, cada página en ese idioma lo dice arriba.

        Por eso puede haber barreras que no conocemos.

        ## Si algo no le funciona
        Díganos, y le ayudaremos de otra manera. También puede pedir un intérprete, lengua de señas o más tiempo.

        ☎ { $telephone } | { $office }
