// Loaded before a command: whatever connects or looks a name up is told that there is no network.
import dns from "node:dns";
import net from "node:net";

function refuse() {
  throw new Error("there is no network in this test");
}
net.Socket.prototype.connect = refuse;
net.connect = refuse;
net.createConnection = refuse;
dns.lookup = refuse;
dns.promises.lookup = refuse;
