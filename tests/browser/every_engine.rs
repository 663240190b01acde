//! One test an engine. A journey is a function that takes the engine; naming it here makes the tests
//! `journey::chromium`, `journey::firefox` and `journey::webkit`, so that a failure names its engine
//! and `cargo test … firefox` runs one.

/// - `every_engine!(one_journey, another);` runs each in all engines.
/// - `every_engine!(one_journey; not webkit: "why");` shows an ignored test there, with the reason.
macro_rules! every_engine {
    ($($journey:ident),+ $(,)?) => {
        $( every_engine!(@tests $journey #[cfg(true)]); )+
    };
    ($journey:ident; not webkit: $why:literal) => {
        every_engine!(@tests $journey #[ignore = $why]);
    };
    (@tests $journey:ident #[$webkit:meta]) => {
        mod $journey {
            use anyhow::Result;
            use tests::browser::Engine;

            #[tokio::test]
            async fn chromium() -> Result<()> {
                super::$journey(Engine::Chromium).await
            }

            #[tokio::test]
            async fn firefox() -> Result<()> {
                super::$journey(Engine::Firefox).await
            }

            #[tokio::test]
            #[$webkit]
            async fn webkit() -> Result<()> {
                super::$journey(Engine::WebKit).await
            }
        }
    };
}
