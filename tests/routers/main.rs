//! The suite over the routers, without a socket.
