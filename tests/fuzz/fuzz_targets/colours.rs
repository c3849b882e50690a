#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| nachlese_fuzz::targets::colours(data));
