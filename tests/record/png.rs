//! A picture says what it is: a decoder of others' finds its title and description, and the same picture.

use std::io::Cursor;

use proptest::prelude::*;
use rektorer_i_aktion::record::png::{BEFORE, chunks};

/// A picture of a few points.
fn picture(width: u32, height: u32) -> (Vec<u8>, Vec<u8>) {
    let points: Vec<u8> = (0..width * height * 4).map(|at| (at * 37 % 251) as u8).collect();
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&points).expect("points");
    writer.finish().expect("an end");
    (png, points)
}

/// Texts by their keywords, and points, as a decoder that checks every sum finds them.
fn decoded(png: &[u8]) -> (Vec<(String, String)>, Vec<u8>) {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_ignore_text_chunk(false);
    decoder.ignore_checksums(false);
    let mut reader = decoder.read_info().expect("a picture");
    let mut points = vec![0; reader.output_buffer_size().expect("a size")];
    reader.next_frame(&mut points).expect("points");
    reader.finish().expect("an end");
    let info = reader.info();
    assert!(info.uncompressed_latin1_text.is_empty() && info.compressed_latin1_text.is_empty());
    let text = |chunk: &png::text_metadata::ITXtChunk| {
        assert!(!chunk.compressed && chunk.language_tag.is_empty() && chunk.translated_keyword.is_empty());
        (chunk.keyword.clone(), chunk.get_text().expect("text"))
    };
    (info.utf8_text.iter().map(text).collect(), points)
}

proptest! {
    #[test]
    fn what_is_said_is_found(title in "\\PC{0,80}", description in "[^\\x00]{0,800}", width in 1..9u32, height in 1..9u32) {
        let (png, points) = picture(width, height);
        let texts = [("Title", &*title), ("Description", &*description)];
        let png = [&png[..BEFORE], &chunks(&texts), &png[BEFORE..]].concat();
        let texts = texts.map(|(keyword, text)| (keyword.to_string(), text.to_string()));
        prop_assert_eq!(decoded(&png), (texts.to_vec(), points));
    }
}
