### Translated by machine; no person has signed it off. status: complete
### El directorio: dónde más encontrar ayuda.

guide-directory = Encontrar ayuda cerca de usted
    .summary = Líneas de ayuda, abogados gratuitos y el programa de su estado que ayuda a pagar gastos
directory-intro = Elija qué necesita y dónde. Lo que elige se queda en esta pantalla. Nadie se entera de lo que busca.
directory-need = ¿Qué necesita?
    .any = Cualquier ayuda
directory-place = ¿Dónde?
    .country = En todo el país
    .everywhere = En cada estado y territorio
directory-count = { $count ->
    [one] Hay { $count } lugar donde encontrar ayuda.
    [many] Hay { $count } lugares donde encontrar ayuda.
   *[other] Hay { $count } lugares donde encontrar ayuda.
 }
directory-now = Con quién hablar ahora
directory-state = En { $state }
directory-states = En cada estado y territorio
directory-country = En todo el país
directory-none = No conocemos ayuda de este tipo solo para { $state }. Vea la ayuda para todo el país, o llámenos.

directory-call = Teléfono
    .toll-free = Llamada gratuita
    .in-state = Llamada gratuita, pero solo desde el estado
    .videophone = Lengua de señas por videoteléfono
directory-text = Envíe un mensaje de texto
    .word = Envíe la palabra { $word } por mensaje de texto
directory-tty = TTY
    .relay = Servicio de retransmisión para TTY
directory-website = Sitio web:
    .new-tab = (se abre en otra pestaña)
directory-hours = Horario:
    .always = Día y noche, todos los días
directory-languages = Idiomas:
    .ase = lengua de señas americana
    .interpreter = muchos más, con intérprete
directory-checked = Última revisión: { $date }.
    .own = Última revisión: { $date }. Los números vienen de la propia organización.
    .government = Última revisión: { $date }. Los números vienen de una página del gobierno.
    .other = Última revisión: { $date }. Los números vienen de la página de otra organización.

directory-change =
    ## Conviene saber
    - Los números pueden cambiar. Si uno no funciona, pruebe otro o llámenos.
    - Un sitio web se abre al lado de esta página. «Salir de esta página» no lo cierra, y este navegador guarda su dirección.
    - Estos servicios no son nuestros. Tienen sus propias reglas sobre lo que mantienen en privado.

    ☎ { $telephone } | { $office }
directory-failed =
    No pudimos cargar la lista. Inténtelo más tarde, por favor. Estas líneas atienden día y noche:

    ☎ 911 | Policía, bomberos o ambulancia
    ☎ 988 | Alguien con quien hablar
