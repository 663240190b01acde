//! Promises of `LocalContacts`.

use domain::wire::routing::LocalContact;

use crate::LocalContacts;

fn contact(state: &str, county: Option<&str>, name: &str) -> LocalContact {
    LocalContact {
        state: state.to_owned(),
        county: county.map(str::to_owned),
        name: name.to_owned(),
        telephone: Some("(202) 555-0110".to_owned()),
        email: None,
        notes: Some("Ask for the victim assistance desk.".to_owned()),
    }
}

pub(super) async fn contacts_are_written_down_changed_and_taken_out(store: &impl LocalContacts) {
    assert!(store.local_contacts().await.unwrap().is_empty());
    let travis = contact("TX", Some("Travis"), "Austin");
    let number = store.add_contact(&travis).await.unwrap();
    for other in [
        contact("TX", None, "San Antonio"),
        contact("AZ", None, "Phoenix"),
        contact("TX", Some("harris"), "Houston"),
    ] {
        store.add_contact(&other).await.unwrap();
    }
    let listed = store.local_contacts().await.unwrap();
    let names: Vec<_> = listed.iter().map(|one| &*one.contact.name).collect();
    assert_eq!(names, ["Phoenix", "San Antonio", "Houston", "Austin"]);
    assert_eq!((listed[3].number, &listed[3].contact), (number, &travis));

    let moved = contact("NM", None, "Albuquerque");
    assert!(store.change_contact(number, &moved).await.unwrap());
    assert!(!store.change_contact(77, &moved).await.unwrap());
    assert!(store.remove_contact(listed[0].number).await.unwrap());
    assert!(!store.remove_contact(listed[0].number).await.unwrap());
    let listed = store.local_contacts().await.unwrap();
    assert_eq!((listed.len(), &listed[0].contact), (3, &moved));
}
