### Translated by machine; no person has signed it off. status: complete
### Who was harmed, and who is answering.

section-who-it-is-for = Para quién es la ayuda

for-whom = ¿A quién le hicieron daño?
    .hint = Puede pedir ayuda para usted o para otra persona.
    .why = Para hacerle las preguntas adecuadas.
    .short = A quién le hicieron daño
    .self = A mí
    .minor = A un niño, una niña o adolescente menor de 18 años
    .deceased = A una persona que murió
    .other = A otra persona adulta

your-relation = { $person ->
    [minor] ¿Qué relación tiene usted con el niño o la niña?
    [deceased] ¿Qué relación tenía usted con la persona que murió?
   *[other] ¿Qué relación tiene usted con la persona afectada?
 }
    .why = Alguna ayuda es para padres, tutores o familiares.
    .short = Su relación con la persona
    .parent = Padre o madre
    .guardian = Tutor o tutora
    .spouse-or-partner = Esposo, esposa o pareja
    .child = Hijo o hija
    .sibling = Hermano o hermana
    .other-family = Otro familiar
    .friend = Amigo o amiga
    .attorney = Abogado o abogada
    .advocate = Profesional de apoyo a víctimas o de trabajo social
    .other = Otra

capacity = ¿Sabe la persona que usted está pidiendo ayuda?
    .why = Queremos respetar lo que la persona decide.
    .short = Sabe de esta solicitud
    .knows = Sí, y está de acuerdo
    .cannot-decide = No puede decidir por su cuenta
    .does-not-know = No, todavía no

your-name = ¿Cómo quiere que le llamemos?
    .hint = El nombre que usted quiera. No tiene que ser su nombre legal.
    .why = Para hablarle con respeto.
    .short = Su nombre
    .error-too-long = Use 80 letras o menos para su nombre

victim-name = { $person ->
    [minor] ¿Cómo se llama el niño o la niña?
    [deceased] ¿Cómo se llamaba la persona?
   *[other] ¿Cómo se llama la persona?
 }
    .hint = Basta con el nombre, sin apellido.
    .why = Para hablar de esa persona por su nombre.
    .short = Nombre de la persona afectada
    .error-too-long = Use 80 letras o menos para el nombre
