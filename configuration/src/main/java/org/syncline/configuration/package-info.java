/// The configuration as text that people read, keep in a version control system and compare (DECISIONS 21):
/// connectors, rules, the metaverse, the shipped default rules, and where secrets are.
///
/// May use the core, what a connector is, and what the engine calls a configuration. The only home of YAML. Knows
/// nothing of the database and of the programs that apply what it reads.
@NullMarked
package org.syncline.configuration;

import org.jspecify.annotations.NullMarked;
