### Translated by machine; no person has signed it off. status: complete
### What happened, in as few words as help needs.

section-what-happened = Lo que pasó

crime-types = { $person ->
    [self] ¿Qué le pasó?
    [minor] ¿Qué le pasó al niño o a la niña?
    [deceased] ¿Qué pasó?
   *[other] ¿Qué le pasó a la persona afectada?
 }
    .hint = Elija todo lo que corresponda. No tiene que contarnos la historia.
    .why = Para cada tipo de daño hay distintos tipos de ayuda.
    .short = Lo que pasó
    .assault = Agresión física
    .domestic-violence = Violencia en el hogar o en la familia
    .homicide-survivor = Mataron a alguien a quien quiero
    .stalking = Acecho o acoso
    .robbery = Asalto o robo con violencia
    .burglary = Entraron a robar en una casa o un local
    .identity-theft = Robo de identidad, fraude u otro delito de dinero
    .impaired-driving = Alguien que manejaba con alcohol o drogas
    .other-vehicular = Otro delito con un vehículo, como chocar o atropellar y huir
    .adult-sexual-assault = Agresión sexual a una persona adulta
    .child-sexual-abuse = Abuso sexual de un niño o una niña
    .abused-as-child = Abuso sexual en la niñez de una persona que ahora es adulta
    .child-physical-abuse = Maltrato físico o descuido de un niño o una niña
    .child-pornography = Imágenes sexuales de un niño o una niña
    .teen-dating = Violencia entre adolescentes que son novios
    .elder-abuse = Maltrato o descuido de una persona mayor
    .trafficking-labor = Trabajo forzado
    .trafficking-sex = Trabajo sexual forzado
    .kidnapping = Secuestro
    .kidnapping-custodial = Secuestro por el padre, la madre o un tutor
    .hate-crime = Ataque por odio
    .bullying = Intimidación o burlas constantes (bullying)
    .arson = Incendio provocado
    .mass-violence = Ataque contra muchas personas
    .terrorism = Terrorismo
    .other-crime = Otra cosa

once-or-over-time = ¿Pasó una sola vez o durante un tiempo?
    .why = La ayuda es distinta cuando algo dura mucho tiempo.
    .short = Una vez o durante un tiempo
    .once = Una sola vez
    .over-time = Durante un tiempo, o más de una vez
    .not-sure = No sé con seguridad

crime-date = ¿Cuándo pasó?
    .hint = Basta con el año. Deje vacío lo que no sepa.
    .why = Algunos tipos de ayuda tienen un plazo.
    .short = Cuándo pasó

crime-dates = ¿Cuándo pasó?
    .hint = Basta con el año. Deje vacío lo que no sepa.
    .why = Algunos tipos de ayuda tienen un plazo.

crime-began = Cuándo empezó
    .short = Cuándo empezó

crime-last = La última vez
    .short = La última vez

crime-place = ¿Dónde pasó?
    .why = Para buscar ayuda cerca de allí.

crime-state = Estado o territorio
    .short = Estado o territorio

crime-county = Condado o ciudad
    .short = Condado o ciudad
    .error-too-long = Use 60 letras o menos para el condado o la ciudad

reported = ¿Se denunció a la policía?
    .hint = Nuestra ayuda es la misma en los dos casos.
    .why = Si hay un caso, podemos explicar cómo va.
    .short = Denunciado a la policía

report-details = Sobre la denuncia
    .hint = Deje vacío lo que no sepa.
    .why = Nos ayuda a encontrar el caso.

report-agency = Departamento de policía o agencia
    .short = Departamento de policía o agencia
    .error-too-long = Use 80 letras o menos para el departamento de policía o la agencia

report-number = Número de caso o de denuncia
    .short = Número de caso o de denuncia
    .error-too-long = Use 40 letras o menos para el número de caso
