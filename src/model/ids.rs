//! Places in the lists of a [`Site`](super::Site).

macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl $name {
            /// # Panics
            /// From 2³² things of one kind on, which no folder that fits in memory holds.
            pub fn new(place: usize) -> Self {
                Self(u32::try_from(place).expect("fewer than 2^32 things of one kind"))
            }

            pub fn place(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

ids! {
    /// An event of the site; a site that is no series has one.
    EventId;
    /// A session of any event.
    SessionId;
    /// A topic.
    TopicId;
    /// A municipality or another body.
    MunicipalityId;
    /// A tag.
    TagId;
    /// A person of `people.yaml`.
    PersonId;
    /// A further page.
    PageId;
    /// A room, counted within its event.
    RoomId;
}
