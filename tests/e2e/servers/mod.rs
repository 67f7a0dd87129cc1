//! Hosts of every kind: real web servers with the configurations that we hand out, below any path, and one that knows
//! nothing of us.

mod headers;
mod modes;
