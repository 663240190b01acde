//! All of a case leaves the desk as a file, once it is proved again who takes it, and goes onto paper; a
//! list leaves as a spreadsheet, in which nothing computes.

use anyhow::{Result, ensure};
use domain::wire::export::CaseExport;
use tests::browser::{Browser, KIOSK_LANDSCAPE, Role, Server};

use super::{
    alike::make_up,
    desk::first_reference,
    people::set_up,
    signing_in::{LIST, PASSWORD, grow_old},
};

/// A name that a spreadsheet would compute.
const NAME: &str = "=2+5";
const CASE: &str = "Save all of the case (JSON)";
/// No driver answers the dialog for printing.
const COUNT_PRINTS: &str = "window.prints = 0; window.print = () => { window.prints += 1; };";

#[tokio::test]
async fn a_case_leaves_as_a_file_and_on_paper_and_a_list_as_a_spreadsheet() -> Result<()> {
    let server = Server::start_with("[desk]\nfresh_seconds = 8", &[])?;
    let browser = Browser::start().await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.keep_downloads().await?;
    set_up(&browser, &server.first_administrator()?, NAME).await?;
    browser.see("No intake is on this list.").await?;
    make_up(&server, 2).await?;
    browser.press_button("Show the changes").await?;
    browser.see("2 intakes.").await?;
    let reference = first_reference(&browser).await?;
    browser.follow_link(&reference).await?;
    browser.press_button("Claim").await?;
    browser.see(&format!("{NAME} has it.")).await?;
    prints(&browser, &reference).await?;

    turns_back(&browser, &server).await?;
    takes(&browser, CASE).await?;
    let file = browser.downloaded(&format!("{reference}.json")).await?;
    let case: CaseExport = serde_json::from_str(&file)?;
    assert_eq!(case.intake.entry.reference, reference);
    assert_eq!(case.exported_by, NAME);

    browser.follow_link("Back to the queue").await?;
    browser.see("2 intakes.").await?;
    takes(&browser, LIST).await?;
    let list = browser.downloaded("cases.csv").await?;
    let cells: Vec<&str> = list.lines().flat_map(|line| line.split(',')).collect();
    ensure!(cells.contains(&reference.as_str()), "{list}");
    ensure!(cells.contains(&"'=2+5"), "{list}");
    let is_formula = |cell: &&str| {
        let text = cell.trim_start_matches(['"', ' ']);
        text.starts_with(['=', '+', '-', '@'])
    };
    let formulas: Vec<&str> = cells.into_iter().filter(is_formula).collect();
    assert_eq!(formulas, Vec::<&str>::new());
    Ok(())
}

/// The case as it stands goes onto paper, and nothing that is around every page.
async fn prints(browser: &Browser, reference: &str) -> Result<()> {
    let client = browser.client();
    client.execute(COUNT_PRINTS, Vec::new()).await?;
    browser
        .press_button("Print the case, or save it as PDF")
        .await?;
    let prints = async || client.execute("return window.prints;", Vec::new()).await;
    browser
        .wait_until("the page to be printed", async || Ok(prints().await? != 0))
        .await?;
    assert_eq!(prints().await?, 1);
    let paper = browser.on_paper().await?;
    assert!(paper.contains(&format!("Intake {reference}")), "{paper}");
    assert!(paper.contains("History of the case"), "{paper}");
    assert!(!paper.contains("Sign out"), "{paper}");
    Ok(())
}

/// Who does not prove it again takes nothing.
async fn turns_back(browser: &Browser, server: &Server) -> Result<()> {
    grow_old(browser).await?;
    browser.follow_link(CASE).await?;
    browser.find(Role::Dialog, "Is it still you?").await?;
    browser.is_accessible("a proof for a file").await?;
    browser.picture("desk-export-prove").await?;
    browser.press_button("Cancel").await?;
    browser
        .see("Nothing was done, because it was not proved again")
        .await?;
    browser.is_accessible("a file that was not taken").await?;
    browser.picture("desk-export-refused").await?;
    ensure!(
        !server.recorder().has_sent("/export HTTP/1.1"),
        "it is fetched all the same"
    );
    Ok(())
}

/// Proves again who takes it, and takes it.
async fn takes(browser: &Browser, link: &str) -> Result<()> {
    grow_old(browser).await?;
    browser.follow_link(link).await?;
    browser.find(Role::Dialog, "Is it still you?").await?;
    browser.fill("Your password", PASSWORD).await?;
    browser.press_button("Go on").await
}
