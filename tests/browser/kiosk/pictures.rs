//! The kiosk's own pages at the sizes, in the languages and in the colours that break pages.

use anyhow::Result;
use tests::browser::{
    Browser, ColorScheme, KIOSK_LANDSCAPE, KIOSK_PORTRAIT, Means, NARROW, PHONE, Role, Server,
    Viewport,
};

use super::{NAME, go_to_the_name, kiosk};

const PANELS: [(&str, Viewport); 2] =
    [("portrait", KIOSK_PORTRAIT), ("landscape", KIOSK_LANDSCAPE)];

#[tokio::test]
async fn a_visit_at_a_kiosk_stands_well_on_every_panel() -> Result<()> {
    let server = Server::start()?;
    for (name, viewport) in PANELS {
        let browser = kiosk(&server, viewport, Means::Touch).await?;
        browser.see("请触摸屏幕开始").await?;
        browser.picture(&format!("kiosk-attract-{name}")).await?;
        browser.begin_in("English").await?;
        browser.see_heading("Were you harmed by a crime?").await?;
        browser.picture(&format!("kiosk-welcome-{name}")).await?;
        go_to_the_name(&browser).await?;
        browser.touch_field(NAME).await?;
        browser.find(Role::Button, "Done").await?;
        browser.picture(&format!("kiosk-keyboard-{name}")).await?;
        browser.pass(75).await?;
        browser.see("30 seconds left").await?;
        browser.picture(&format!("kiosk-more-time-{name}")).await?;
        assert_eq!(browser.sideways_overflow().await?, 0, "{name}");
    }
    Ok(())
}

/// A language by its name, its fold, its dark colours, its start, its first question, and its
/// question for more time.
const LANGUAGES: [[&str; 6]; 4] = [
    [
        "English",
        "Language and display",
        "Dark",
        "Start",
        "Are you safe right now?",
        "Do you need more time?",
    ],
    [
        "Español",
        "Idioma y pantalla",
        "Oscuro",
        "Empezar",
        "¿Está usted a salvo en este momento?",
        "¿Necesita más tiempo?",
    ],
    [
        "العربية",
        "اللغة والعرض",
        "داكنة",
        "البدء",
        "هل أنت في أمان الآن؟",
        "هل هناك حاجة إلى مزيد من الوقت؟",
    ],
    [
        "简体中文",
        "语言和显示",
        "深色",
        "开始",
        "您现在安全吗？",
        "您需要更多时间吗？",
    ],
];

#[tokio::test]
async fn every_language_is_accessible_by_day_and_by_night() -> Result<()> {
    let server = Server::start()?;
    for [language, fold, dark, start, first, question] in LANGUAGES {
        let browser = kiosk(&server, KIOSK_PORTRAIT, Means::Touch).await?;
        browser.begin_in(language).await?;
        browser.find(Role::Button, start).await?;
        browser
            .is_accessible(&format!("{language}, the welcome"))
            .await?;
        browser.press_button(fold).await?;
        browser
            .is_accessible(&format!("{language}, the fold"))
            .await?;
        assert_eq!(
            browser.targets_smaller_than(64).await?,
            Vec::<String>::new()
        );
        browser.choose(dark).await?;
        browser.press_button(start).await?;
        browser.see_heading(first).await?;
        browser.is_accessible(&format!("{language}, dark")).await?;
        browser.pass(75).await?;
        browser.find(Role::Dialog, question).await?;
        browser
            .is_accessible(&format!("{language}, more time"))
            .await?;
        browser
            .picture(&format!("kiosk-more-time-dark-{language}"))
            .await?;
        assert_eq!(browser.sideways_overflow().await?, 0, "{language}");
    }
    Ok(())
}

#[tokio::test]
async fn the_comfort_bar_stands_well_everywhere() -> Result<()> {
    let server = Server::start()?;
    for (name, viewport, colors, address, fold) in [
        (
            "phone",
            PHONE,
            ColorScheme::Light,
            "/",
            "Language and display",
        ),
        (
            "narrow",
            NARROW,
            ColorScheme::Dark,
            "/",
            "Language and display",
        ),
        (
            "forced",
            PHONE,
            ColorScheme::Forced,
            "/",
            "Language and display",
        ),
        (
            "arabic",
            PHONE,
            ColorScheme::Light,
            "/?lang=ar",
            "اللغة والعرض",
        ),
    ] {
        let browser = Browser::start().await?;
        browser.set_viewport(viewport).await?;
        browser.set_color_scheme(colors).await?;
        browser.visit(&server.page(address)).await?;
        browser.press_button(fold).await?;
        browser.picture(&format!("comfort-{name}")).await?;
        assert_eq!(browser.sideways_overflow().await?, 0, "{name}");
    }
    Ok(())
}
