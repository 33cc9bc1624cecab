import FlyingSocks

/// Waits until a pool of sockets has done what it is about to do.
///
/// A pool wakes whoever waits for a socket, and only then stops to watch it (FlyingSocks 0.27). Who
/// is woken and closes the socket at once may be first: the pool then goes on to believe that it
/// watches the number of that socket, and never wakes the next one that gets the number. A pool is
/// an actor, so a visit to it is enough.
func settle(_ pool: any AsyncSocketPool) async {
  func visit(_ pool: isolated any Actor) {}
  if let pool = pool as? any Actor { await visit(pool) }
}
