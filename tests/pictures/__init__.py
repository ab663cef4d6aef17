"""What people see in a chat, one scene for each kind of answer: what is sent of it, and the page it is pictured with."""
