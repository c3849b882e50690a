//! The variables that the program was started with. Nothing else in the command line reads them, so that tests
//! can give their own.

/// How a variable is looked up by its name.
pub(super) type Environment<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The value of a variable. One that is empty is none.
pub(super) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
