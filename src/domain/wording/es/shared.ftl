### Translated by machine; no person has signed it off. status: complete
### Words that many questions share.

answer = Respuesta
    .yes = Sí
    .no = No
    .not-sure = No sé con seguridad

date = Fecha
    .month = Mes
    .day = Día
    .year = Año

prefer-not-to-answer = Prefiero no contestar
tell-a-person = Prefiero decírselo a una persona
not-answered = Sin contestar
read = Leído

## What is wrong with an answer, where a question has no words of its own for it.

error = Hay un problema
    .error-missing = Conteste esta pregunta
    .error-not-offered = Elija una de las respuestas que se muestran
    .error-not-alone = Elija esta respuesta o las otras, pero no las dos cosas
    .error-too-long = Este texto es demasiado largo. Use menos palabras.
    .error-unreadable = Este texto tiene signos que no se pueden leer. Escríbalo otra vez.
    .error-identity-number = Esto parece un número de Seguro Social. No lo necesitamos, y es más seguro para usted no ponerlo aquí. Bórrelo, o continúe si es otra cosa.
    .error-not-a-date = Escriba una fecha que exista. El mes y el día pueden quedar vacíos, por ejemplo 2024 solo.
    .error-in-the-future = Escriba una fecha que no esté en el futuro
    .error-too-long-ago = Escriba un año después de 1899
    .error-not-a-telephone = Escriba un número de teléfono con su código de área, como 202-555-0123
    .error-not-an-email = Escriba un correo electrónico como nombre@example.org
    .error-not-an-alien-number = Escriba el Número A, que tiene de siete a nueve dígitos
    .error-pin-not-four-digits = El PIN debe tener cuatro dígitos
    .error-pin-too-easy = Elija un PIN más difícil de adivinar
    .error-pins-differ = Los dos PIN no son iguales
    .error-unknown = Esta respuesta no va aquí
    .error-off-route = Por sus otras respuestas, esta pregunta no hace falta
