//! What the machine failed at, in the user's language.

use std::io;

use crate::diagnostics::{MessageLanguage, Messages};
use crate::disk::{Failure, fault};
use crate::source::SystemFault;

/// An error with all that led to it, in the user's language as far as it is the program that speaks.
pub(super) fn told(failure: &anyhow::Error, messages: Messages) -> String {
    let parts = failure.chain().map(|part| {
        if let Some(error) = part.downcast_ref::<io::Error>() {
            system_words(&fault(error), messages)
        } else if let Some(fault) = part.downcast_ref::<SystemFault>() {
            system_words(fault, messages)
        } else if let Some(Failure { task, path, .. }) = part.downcast_ref::<Failure>() {
            messages.phrase(&format!("cli-failed.{}", task.key()), &[("path", path.display().to_string())])
        } else if let Some(error) = part.downcast_ref::<notify::Error>() {
            watching(error, messages)
        } else {
            part.to_string()
        }
    });
    parts.collect::<Vec<_>>().join(": ")
}

/// What the operating system says, of which it has no words in the user's language for us.
pub(super) fn system_words(fault: &SystemFault, messages: Messages) -> String {
    match messages.language {
        MessageLanguage::English => fault.words.clone(),
        MessageLanguage::German => {
            messages.phrase(&format!("cli-system.{}", fault.key), &[("words", fault.words.clone())])
        }
    }
}

/// Why folders cannot be watched.
fn watching(error: &notify::Error, messages: Messages) -> String {
    match &error.kind {
        notify::ErrorKind::Io(error) => system_words(&fault(error), messages),
        notify::ErrorKind::MaxFilesWatch => messages.phrase("cli-system.too-many-watched", &[]),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use anyhow::Context;

    use super::*;

    fn german(failure: &anyhow::Error) -> String {
        told(failure, Messages::new(MessageLanguage::German))
    }

    #[test]
    fn what_the_system_says_is_told_in_the_users_language() {
        let denied = || io::Error::from_raw_os_error(13);
        let failure = anyhow::Error::from(denied()).context("Etwas");
        assert_eq!(german(&failure), "Etwas: das erlauben die Rechte nicht");
        assert_eq!(told(&failure, Messages::new(MessageLanguage::English)), "Etwas: Permission denied (os error 13)");
        assert_eq!(german(&fault(&denied()).into()), "das erlauben die Rechte nicht");
        assert_eq!(german(&notify::Error::io(denied()).into()), "das erlauben die Rechte nicht");
        let rare = Err::<(), _>(io::Error::from_raw_os_error(71)).context("Etwas").expect_err("it is one");
        assert_eq!(german(&rare), "Etwas: das Betriebssystem meldet „Protocol error (os error 71)“");
    }

    #[test]
    fn every_fault_has_german_words() {
        let messages = Messages::new(MessageLanguage::German);
        for number in 1..=133 {
            let fault = fault(&io::Error::from_raw_os_error(number));
            let words = system_words(&fault, messages);
            assert!(!words.contains("cli-system") && (fault.key == "other" || !words.contains("os error")), "{words}");
        }
    }
}
