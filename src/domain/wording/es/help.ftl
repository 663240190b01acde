### Translated by machine; no person has signed it off. status: complete
### What help is wanted.

section-help = La ayuda que usted quiere

help = { $person ->
    [self] ¿Qué le ayudaría?
    [minor] ¿Qué les ayudaría a usted o al niño o la niña?
    [deceased] ¿Qué les ayudaría a usted o a su familia?
   *[other] ¿Qué les ayudaría a usted o a la persona afectada?
 }
    .hint = Elija todo lo que quiera. Después puede cambiar de opinión.
    .why = Así la persona indicada atiende primero su solicitud.
    .short = Ayuda que quiere
    .talk-to-someone = Alguien con quien hablar
    .safety = Ayuda para estar a salvo, como una orden de protección
    .explain-process = Alguien que explique qué pasa después
    .custody-alerts = Alertas cuando trasladan o dejan libre a una persona detenida
    .custody-history = Lo que se puede saber del caso de una persona
    .counseling = Consejería o un grupo de apoyo
    .shelter = Un lugar seguro donde quedarse
    .money = Ayuda con gastos, como cuentas médicas o sueldo perdido
    .legal = Un abogado o una abogada
    .impact-statement = Ayuda para escribir cómo { $person ->
        [self] me afectó
       *[other] nos afectó
     } el delito
    .something-else = Otra cosa
    .error-missing = Elija por lo menos un tipo de ayuda. Puede elegir “Otra cosa”.
