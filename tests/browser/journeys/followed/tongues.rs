//! The words of the two languages in which a person is followed.

use tests::alerts::PIN;

use super::super::page::{Page, page};

/// What is read and pressed in one language.
pub(super) struct Tongue {
    pub(super) tag: &'static str,
    pub(super) start: &'static str,
    pub(super) onward: &'static str,
    /// Before it is asked where alerts go.
    pub(super) before: fn() -> Vec<Page>,
    /// Headings of the pages about the contact, with the labels: channel, address, what is safe,
    /// another one.
    pub(super) channel: &'static str,
    pub(super) by_mail: &'static str,
    pub(super) by_text: &'static str,
    pub(super) mail: &'static str,
    pub(super) number: &'static str,
    pub(super) safe: &'static str,
    /// By night too: a run may be at night.
    pub(super) any_hour: &'static str,
    pub(super) another: [&'static str; 2],
    /// After that.
    pub(super) after: fn() -> Vec<Page>,
    pub(super) check: [&'static str; 2],
    pub(super) sent: &'static str,
    pub(super) code: &'static str,
    pub(super) confirm: [&'static str; 3],
    pub(super) update: [&'static str; 4],
    pub(super) cancel: [&'static str; 3],
    /// The way to it, its heading, what keeps it, and what is said then.
    pub(super) change: [&'static str; 4],
}

pub(super) const ENGLISH: Tongue = Tongue {
    tag: "en",
    start: "Start",
    onward: "Continue",
    before: || {
        vec![
            page("Are you safe right now?").choose("Yes"),
            page("How we use your answers")
                .choose("I have read this, and the office may use my answers to help me"),
            page("Who holds the person in custody, as far as you know?")
                .choose("Immigration custody (ICE)"),
            page("What do you know about the person in custody?")
                .choose("Their nine-digit A-number"),
            page("The A-number")
                .fill("A-number", "A012345678")
                .select("Country of birth", "Mexico"),
            page("Do you think this person may be let go soon?").choose("No"),
            page("Before you ask for alerts"),
            page("What do you want to hear about?").choose("Release, also on bond or supervision"),
        ]
    },
    channel: "Contact 1: how should alerts reach you?",
    by_mail: "Email",
    by_text: "Text message",
    mail: "Contact 1: which email address?",
    number: "Contact 1: which phone number?",
    safe: "Contact 1: what is safe?",
    any_hour: "At any hour",
    another: ["Is there another way to reach you?", "No"],
    after: || {
        vec![
            page("May we tell you of a release or an escape at any hour?").choose("Yes"),
            page("Which language should alerts have?").choose("English"),
            page("Choose a four-digit PIN")
                .fill("PIN", PIN)
                .fill("The same PIN again", PIN),
            page("Ask for alerts").choose("Please ask for these alerts for me"),
        ]
    },
    check: ["Check your answers", "Send"],
    sent: "We have your answers",
    code: "Code from the text message",
    confirm: [
        "Confirm your request",
        "Confirm",
        "Your request is confirmed",
    ],
    update: [
        "Read your update",
        "Show the update",
        "Your update",
        "The person is no longer in custody.",
    ],
    cancel: [
        "Stop your updates",
        "Stop all updates",
        "Your updates are stopped",
    ],
    change: [
        "Change how updates reach me",
        "How updates reach you",
        "Save",
        "Your changes are saved",
    ],
};

pub(super) const SPANISH: Tongue = Tongue {
    tag: "es",
    start: "Empezar",
    onward: "Continuar",
    before: || {
        vec![
            page("¿Está usted a salvo en este momento?").choose("Sí"),
            page("Cómo usamos sus respuestas")
                .choose("He leído esto, y la oficina puede usar mis respuestas para ayudarme"),
            page("Hasta donde usted sabe, ¿quién tiene detenida a la persona?")
                .choose("Inmigración (ICE)"),
            page("¿Qué sabe usted de la persona detenida?")
                .choose("Su Número A (A-Number) de nueve dígitos"),
            page("El Número A (A-Number)")
                .fill("Número A", "A012345678")
                .select("País de nacimiento", "México"),
            page("¿Cree que esta persona podría salir pronto en libertad?").choose("No"),
            page("Antes de pedir alertas"),
            page("¿De qué quiere enterarse?")
                .choose("Salida en libertad, también bajo fianza o con supervisión"),
        ]
    },
    channel: "Contacto 1: ¿cómo quiere recibir las alertas?",
    by_mail: "Correo electrónico",
    by_text: "Mensaje de texto",
    mail: "Contacto 1: ¿qué correo electrónico?",
    number: "Contacto 1: ¿qué número de teléfono?",
    safe: "Contacto 1: ¿qué es seguro?",
    any_hour: "A cualquier hora",
    another: ["¿Hay otra forma de comunicarnos con usted?", "No"],
    after: || {
        vec![
            page("¿Podemos avisarle de una salida en libertad o de una fuga a cualquier hora?")
                .choose("Sí"),
            page("¿En qué idioma quiere las alertas?").choose("Español"),
            page("Elija un PIN de cuatro dígitos")
                .fill("PIN", PIN)
                .fill("El mismo PIN otra vez", PIN),
            page("Pedir alertas").choose("Por favor, pidan estas alertas para mí"),
        ]
    },
    check: ["Revise sus respuestas", "Enviar"],
    sent: "Ya tenemos sus respuestas",
    code: "Código del mensaje de texto",
    confirm: [
        "Confirme su solicitud",
        "Confirmar",
        "Su solicitud está confirmada",
    ],
    update: [
        "Lea su novedad",
        "Mostrar la novedad",
        "Su novedad",
        "La persona ya no está detenida.",
    ],
    cancel: [
        "Detenga sus novedades",
        "Detener todas las novedades",
        "Sus novedades están detenidas",
    ],
    change: [
        "Cambiar cómo me llegan las novedades",
        "Cómo le llegan las novedades",
        "Guardar",
        "Sus cambios están guardados",
    ],
};
