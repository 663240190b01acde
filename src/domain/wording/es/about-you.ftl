### Translated by machine; no person has signed it off. status: complete
### Voluntary statistics.

section-about-you = Sobre usted

about-you = ¿Podemos hacerle cuatro preguntas cortas para estadísticas?
    .hint = Las respuestas solo se cuentan. No cambian en nada la ayuda que usted recibe.
    .why = Estos números muestran qué grupos reciben muy poca ayuda.
    .short = Preguntas para estadísticas

age = { $person ->
    [self] ¿Qué edad tiene usted?
    [minor] ¿Qué edad tenía el niño o la niña cuando ocurrió?
   *[other] ¿Qué edad tenía la persona cuando ocurrió?
 }
    .short = Edad
    .age-0-12 = 12 años o menos
    .age-13-17 = De 13 a 17 años
    .age-18-24 = De 18 a 24 años
    .age-25-59 = De 25 a 59 años
    .age-60-plus = 60 años o más

gender = { $person ->
    [self] ¿Cuál es su género?
    [minor] ¿Cuál es el género del niño o de la niña?
   *[other] ¿Cuál es el género de la persona afectada?
 }
    .short = Género
    .female = Mujer o niña
    .male = Hombre o niño
    .other = De otra manera

race-or-ethnicity = { $person ->
    [self] ¿Cuáles de estas razas o etnias le describen a usted?
    [minor] ¿Cuáles de estas razas o etnias describen al niño o a la niña?
   *[other] ¿Cuáles de estas razas o etnias describen a la persona afectada?
 }
    .hint = Elija todas las que correspondan.
    .short = Raza o etnia
    .american-indian-or-alaska-native = Indígena de las Américas o nativa de Alaska
    .asian = Asiática
    .black = Negra o afroamericana
    .hispanic-or-latino = Hispana o latina
    .native-hawaiian-or-pacific-islander = Nativa de Hawái o de otra isla del Pacífico
    .white = Blanca
    .some-other = Alguna otra

special-groups = { $person ->
    [self] ¿Alguna de estas opciones describe su situación?
    [minor] ¿Alguna de estas opciones describe la situación del niño o de la niña?
   *[other] ¿Alguna de estas opciones describe la situación de la persona afectada?
 }
    .hint = Elija todas las que correspondan, o no marque nada.
    .short = Grupos
    .deaf = Persona sorda o con dificultad para oír
    .disability = Persona con una discapacidad
    .homeless = Persona sin vivienda
    .lgbtq = LGBTQ
    .limited-english = Persona que habla poco inglés
    .veteran = Veterano o veterana de las fuerzas armadas
