"""The app that drive.ts expects, written with Bolt for Python.

python app.py BASE_URL builtin|websocket_client      over Socket Mode
python app.py BASE_URL http PORT                     over signed HTTP
"""

import re
import sys
from importlib import import_module
from threading import Event

from slack_bolt import App
from slack_sdk import WebClient

BASE, KIND = sys.argv[1], sys.argv[2]
app = App(
    client=WebClient("xoxb-sandbox", base_url=f"{BASE}/api/"),
    signing_secret="sandbox-signing-secret",
)


def plain(text):
    return {"type": "plain_text", "text": text}


def options(*values):
    return [{"text": plain(value), "value": value} for value in values]


def modal():
    name = {"type": "plain_text_input", "action_id": "v"}
    fruit = {"type": "external_select", "action_id": "ext", "min_query_length": 1}
    return {
        "type": "modal",
        "callback_id": "modal1",
        "notify_on_close": True,
        "title": plain("Fruit"),
        "submit": plain("Send"),
        "blocks": [
            {"type": "input", "block_id": "name", "label": plain("Name"), "element": name},
            {"type": "input", "block_id": "fruit", "label": plain("Fruit"), "element": fruit, "optional": True},
        ],
    }


def form():
    elements = [
        {"type": "button", "action_id": "open", "text": plain("Open"), "value": "1"},
        {"type": "static_select", "action_id": "pick", "options": options("p1", "p2")},
        {"type": "external_select", "action_id": "ext", "min_query_length": 1},
        {"type": "datepicker", "action_id": "date"},
        {"type": "timepicker", "action_id": "time"},
        {"type": "users_select", "action_id": "usr"},
        {"type": "conversations_select", "action_id": "conv"},
        {"type": "channels_select", "action_id": "chan"},
        {"type": "overflow", "action_id": "ov", "options": options("o1", "o2")},
        {"type": "checkboxes", "action_id": "chk", "options": options("c1", "c2")},
        {"type": "radio_buttons", "action_id": "radio", "options": options("r1", "r2")},
    ]
    people = {"type": "multi_users_select", "action_id": "mus"}
    several = {"type": "multi_static_select", "action_id": "ms", "options": options("m1", "m2")}
    return [
        {"type": "actions", "elements": elements},
        {"type": "section", "text": plain("People"), "accessory": people},
        {"type": "section", "text": plain("Several"), "accessory": several},
    ]


@app.event("app_mention")
def mentioned(event, say):
    say(text=f"hi <@{event['user']}>", thread_ts=event["ts"])


@app.message(re.compile(r"^form (\d+)"))
def form_wanted(say, context):
    say(text=f"FORM {context['matches'][0]}", blocks=form())


@app.message(re.compile("^stream"))
def stream_wanted(message, client, context):
    stream = client.chat_stream(
        channel=message["channel"],
        thread_ts=message["ts"],
        recipient_team_id=context.team_id,
        recipient_user_id=message["user"],
    )
    stream.append(markdown_text="streamed " * 60)
    stream.stop(markdown_text="the end")


@app.action("open")
def opened(ack, body, client):
    ack()
    client.views_open(trigger_id=body["trigger_id"], view=modal())


@app.action("pick")
def picked(ack, respond, action):
    ack()
    respond(text=f"picked {action['selected_option']['value']}", replace_original=True)


@app.action(re.compile(".*"))
def chosen(ack):
    ack()


@app.options("ext")
def fruit_wanted(ack, payload):
    fruit = ("apple", "apricot", "banana")
    ack(options=options(*(name for name in fruit if name.startswith(payload["value"]))))


@app.view("modal1")
def submitted(ack, body, view, client):
    value = view["state"]["values"]["name"]["v"]["value"]
    answers = {
        "bad": {"response_action": "errors", "errors": {"name": "no"}},
        "update": {"response_action": "update", "view": modal()},
        "push": {"response_action": "push", "view": modal()},
        "clear": {"response_action": "clear"},
    }
    ack(**answers.get(value, {}))
    if value not in answers:
        client.chat_postMessage(channel=body["user"]["id"], text=f"got {value}")


@app.view_closed("modal1")
def closed(ack, body, client):
    ack()
    client.chat_postMessage(channel=body["user"]["id"], text="closed")


@app.command("/signalbox")
def commanded(ack, respond, command):
    if command["text"].startswith("ack"):
        ack(f"cmd {command['text']}")
        return
    ack()
    respond(text=f"resp {command['text']}", response_type="in_channel")


@app.shortcut("glob")
def shortcut_used(ack, body, client):
    ack()
    client.views_open(trigger_id=body["trigger_id"], view=modal())


@app.shortcut("msg")
def message_shortcut_used(ack, respond):
    ack()
    respond("seen")


@app.event("app_home_opened")
def home_opened(event, client):
    if event["tab"] == "home":
        view = {"type": "home", "blocks": [{"type": "section", "text": plain("home")}]}
        client.views_publish(user_id=event["user"], view=view)


@app.event("reaction_added")
def reacted(event, client):
    client.chat_postMessage(channel=event["item"]["channel"], text=f"reacted {event['reaction']}")


@app.event(re.compile(".*"))
def heard():
    """Everything else is only acknowledged."""


if KIND == "http":
    app.start(port=int(sys.argv[3]))
else:
    import_module(f"slack_bolt.adapter.socket_mode.{KIND}").SocketModeHandler(app, "xapp-sandbox").connect()
    Event().wait()
