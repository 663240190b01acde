### Translated by machine; no person has signed it off. status: complete
### How the office may reach the person.

section-reach = Cómo comunicarnos con usted

contact-by = ¿Cómo podemos comunicarnos con usted sin ponerle en peligro?
    .hint = Usamos solo lo que usted elija aquí. Elija todo lo que sea seguro.
    .why = Una llamada o una carta que otra persona ve puede ser peligrosa. Usted decide.
    .short = Comunicarse por
    .telephone = Por teléfono
    .email = Por correo electrónico
    .mail = Por correo postal
    .i-will-contact-you = Yo me comunico con ustedes. Por favor, no se comuniquen conmigo.
    .error-missing = Elija cómo podemos comunicarnos con usted. Si ninguna forma es segura, elija “Yo me comunico con ustedes”.
    .error-not-alone = Elija formas de comunicarnos con usted o “Yo me comunico con ustedes”, pero no las dos cosas

contact-telephone = Su teléfono
    .why = Para que una llamada nuestra no le ponga en peligro.

telephone-number = Número de teléfono
    .short = Número de teléfono
    .error-missing = Escriba un número de teléfono, o vuelva atrás y elija otra forma
    .error-not-a-telephone = Escriba un número de teléfono con su código de área, como 202-555-0123

telephone-uses = ¿Qué es seguro en este teléfono?
    .hint = Hacemos solo lo que usted marque.
    .short = Seguro en este teléfono
    .call = Llamarme
    .leave-message = Dejar un mensaje
    .text = Enviar un mensaje de texto

telephone-hours = ¿Cuándo es buena hora?
    .short = Buenas horas para llamar
    .morning = En la mañana
    .afternoon = En la tarde
    .evening = En la noche
    .weekend = El fin de semana

telephone-others = ¿Quién más puede contestar? ¿Puede esa persona saber de esto?
    .hint = Por ejemplo: “Mi hermana Eva. Ella lo sabe”. Déjelo vacío si solo contesta usted.
    .short = Quién más puede contestar
    .error-too-long = Use 120 letras o menos

contact-email = Su correo electrónico
    .why = Para no escribir nada que otra persona no deba leer.

email-address = Dirección de correo electrónico
    .short = Dirección de correo electrónico
    .error-missing = Escriba un correo electrónico, o vuelva atrás y elija otra forma
    .error-not-an-email = Escriba un correo electrónico como nombre@example.org

email-readers = ¿Quién puede leer este correo electrónico?
    .short = Quién puede leerlo
    .only-me = Solo yo
    .others = También otras personas
    .not-sure = No sé con seguridad

contact-mail = Su dirección postal
    .hint = Puede ser un apartado postal (P.O. box), la dirección de una amistad o la de un programa de domicilio confidencial.
    .why = Para que una carta llegue solo a usted.

mail-street = Calle y número, o apartado postal (P.O. box)
    .short = Calle y número, o apartado postal
    .error-missing = Escriba una calle y número o un apartado postal

mail-city = Ciudad
    .short = Ciudad
    .error-missing = Escriba una ciudad

mail-state = Estado o territorio
    .short = Estado de la dirección postal

mail-zip = Código postal (ZIP code)
    .short = Código postal
    .error-missing = Escriba un código postal

interpreter = ¿Quiere un intérprete?
    .hint = No le cuesta nada. No necesita traer a nadie.
    .label = Intérprete
    .short = Intérprete
    .no = No
    .yes = Sí
    .sign-language = Sí, de lengua de señas

interpreter-language = ¿De qué idioma?
    .short = Idioma del intérprete
    .error-too-long = Use 40 letras o menos para el idioma

accommodation = ¿Hay algo que le haría más fácil hablar con nosotros?
    .hint = Elija todo lo que corresponda, o no marque nada.
    .why = Para tener todo listo para usted.
    .label = Lo que lo hace más fácil
    .short = Lo que lo hace más fácil
    .hearing = Soy una persona sorda o me cuesta oír
    .seeing = Soy una persona ciega o veo poco
    .moving = Uso silla de ruedas o me cuesta moverme
    .reading = Me cuesta leer
    .thinking = Necesito más tiempo o palabras sencillas
    .other = Otra cosa

accommodation-details = ¿Qué le ayudaría?
    .short = Qué le ayudaría
    .error-too-long = Use 200 letras o menos
