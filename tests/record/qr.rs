//! Every module of a QR code is where the library qrcodegen has it.

use proptest::prelude::*;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use rektorer_i_aktion::record::qr::qr;

fn theirs(text: &str) -> Option<Vec<bool>> {
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Medium,
        Version::MIN,
        Version::new(20),
        None::<Mask>,
        false,
    );
    let code = code.ok()?;
    let side = 0..code.size();
    Some(side.clone().flat_map(|y| side.clone().map(move |x| (x, y))).map(|(x, y)| code.get_module(x, y)).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_link_gives_the_same_modules(text in "https://[a-z./å-]{0,200}#r=[0-9A-Z-]{12,33}") {
        prop_assert_eq!(qr(&text).map(|code| code.dark), theirs(&text));
    }
}

#[test]
fn every_length_gives_the_same_modules_and_what_is_too_long_none() {
    for length in (0..=700).step_by(3).chain([665, 666, 667]) {
        let text: String = ('!'..='z').cycle().take(length).collect();
        assert_eq!(qr(&text).map(|code| code.dark), theirs(&text), "{length}");
    }
    assert_eq!(qr(&"a".repeat(667)), None);
}
