package org.syncline.store;

/// What all stores of one database share: its dictionaries, its key, its ids, what is kept findable.
record Knowledge(Dictionaries names, Fingerprints fingerprints, Ids ids, JoinAttributes joinAttributes) {}
