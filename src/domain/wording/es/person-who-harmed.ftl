### Translated by machine; no person has signed it off. status: complete
### The person who caused harm.

section-person-who-harmed = La persona que hizo el daño

relationship = { $person ->
    [self] ¿Quién fue la persona que le hizo daño a usted?
    [minor] ¿Quién le hizo daño al niño o a la niña?
    [deceased] ¿Quién le hizo daño a la persona que murió?
   *[other] ¿Quién le hizo daño a la persona afectada?
 }
    .hint = Basta con decir qué relación tiene con { $person ->
        [self] usted
        [minor] el niño o la niña
        [deceased] la persona que murió
       *[other] la persona afectada
     }. Aquí no preguntamos su nombre.
    .why = Los planes de seguridad dependen de qué tan cerca está esa persona. Nunca nos comunicaremos con ella.
    .short = Relación con la persona que hizo el daño
    .spouse = Esposo o esposa, de ahora o de antes
    .partner = Novio, novia o pareja, de ahora o de antes
    .parent = Padre o madre
    .child = Hijo o hija
    .sibling = Hermano o hermana
    .other-family = Otro familiar
    .caregiver = Cuidador o cuidadora
    .employer = Jefe, jefa o patrón
    .employee = Empleado o empleada
    .friend = Amigo o amiga
    .neighbor = Vecino o vecina
    .acquaintance = Alguien a quien conozco un poco
    .otherwise-known = Alguien a quien conozco de otra manera
    .stranger = Alguien desconocido
    .more-than-one = Más de una persona
    .unknown = No sé quién fue

fear-of-retaliation = ¿Tiene miedo de que esta persona le haga daño a usted o a alguien cercano a usted?
    .hint = También si podría hacerlo porque usted pidió ayuda.
    .why = Primero leemos las solicitudes de las personas que tienen miedo.
    .short = Miedo de sufrir más daño
